package vn.tonghop.output;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tonghop.intake.Disk;

/** {@code output/trang-thai.html}: how the folder stands, on one page that needs no network. */
public final class StatusPage {

    private static final String STYLE = """
            body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:1rem auto;max-width:60rem;padding:0 1rem;color:#000;background:#fff}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
            th,td{border:1px solid #555;padding:.25rem .4rem;text-align:left;vertical-align:top}
            td{overflow-wrap:anywhere}
            th{background:#eee}
            tbody th{width:14rem}
            .trouble{border-left:.4rem solid #a00;padding-left:.6rem;font-weight:bold}
            """;

    private final Wording wording;
    private final StatusWords words;

    public StatusPage(Wording wording, StatusWords words) {
        this.wording = wording;
        this.words = words;
    }

    public void write(FolderStatus status, Path output) throws IOException {
        Disk.makeFolders(output);
        Disk.write(output.resolve("trang-thai.html"), page(status).getBytes(StandardCharsets.UTF_8));
    }

    private String page(FolderStatus status) throws IOException {
        StringWriter writer = new StringWriter();
        Html html = new Html(writer);
        String title = wording.say("status.title");
        html.page(wording.language().id(), title, STYLE);
        html.open("main").open("h1").text(title).close("h1");
        trouble(html, status);
        table(html, words.lines(status));
        receipts(html, status.receipts());
        html.close("main").close("body").close("html");
        return writer.toString();
    }

    private void trouble(Html html, FolderStatus status) throws IOException {
        Optional<StatusWords.Line> trouble = words.trouble(status);
        if (trouble.isEmpty()) return;
        html.open("p", "class", status.inTrouble() ? "trouble" : "past")
                .text(trouble.get().name() + ": " + trouble.get().value())
                .close("p");
    }

    private static void table(Html html, List<StatusWords.Line> lines) throws IOException {
        html.open("table").open("tbody");
        for (StatusWords.Line line : lines) {
            html.open("tr").open("th", "scope", "row").text(line.name()).close("th");
            html.open("td").text(line.value()).close("td").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void receipts(Html html, List<FolderStatus.Receipt> receipts) throws IOException {
        if (receipts.isEmpty()) return;
        html.open("h2").text(wording.say("status.receipts")).close("h2");
        html.open("table").open("thead").open("tr");
        for (String column : List.of("at", "file", "size", "hash", "told"))
            html.open("th", "scope", "col")
                    .text(wording.say("status.receipt." + column))
                    .close("th");
        html.close("tr").close("thead").open("tbody");
        for (FolderStatus.Receipt receipt : receipts) {
            html.open("tr");
            for (String cell : words.cells(receipt)) html.open("td").text(cell).close("td");
            html.close("tr");
        }
        html.close("tbody").close("table");
    }
}
