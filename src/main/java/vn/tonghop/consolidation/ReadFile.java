package vn.tonghop.consolidation;

import java.util.List;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Status;
import vn.tonghop.intake.Arrival;

/** A file taken in, read and checked: a submission for each unit in it. */
public record ReadFile(Arrival arrival, List<Checked> checked) {

    public ReadFile {
        checked = List.copyOf(checked);
    }

    /** Nothing in the file can count. */
    public boolean refused() {
        return checked.stream().allMatch(each -> each.status() == Status.REJECTED);
    }
}
