package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;

/** Opens files in tests through the door. */
final class Open {

    private Open() {}

    static Contents contents(byte[] file) {
        Opened opened = new Sheets(Limits.DEFAULT, List.of()).open("t.xlsx", file);
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return ((Opened.Readable) opened).contents();
    }

    static Grid grid(byte[] file) {
        return contents(file).grids().get(0);
    }

    static Cell cell(Grid grid, String address) {
        return grid.cell(CellAddress.parse(address).orElseThrow());
    }

    static Opened.Refused refused(byte[] file) {
        return refused(file, Limits.DEFAULT);
    }

    /** The refusal; that both languages can say it is checked in passing. */
    static Opened.Refused refused(byte[] file, Limits limits) {
        Opened opened = new Sheets(limits, List.of()).open("t.xlsx", file);
        assertThat(opened).isInstanceOf(Opened.Refused.class);
        Opened.Refused refused = (Opened.Refused) opened;
        for (Language language : Language.values())
            assertThat(new Renderer(language).render(refused.reason()))
                    .isNotBlank()
                    .doesNotContain("?", "{");
        return refused;
    }

    static String reason(byte[] file) {
        return refused(file).reason().key();
    }
}
