package vn.tonghop.output;

import java.util.List;
import vn.tonghop.form.Period;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** What stands above and below a table that is signed: issuer and Quốc hiệu, appendix, title; who made it, who signs. */
public final class Frame {

    public static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Room for hand and seal, in points. */
    private static final double SIGNATURE = 48;

    private final Wording wording;
    private final Letterhead head;
    private final Period period;

    public Frame(Wording wording, Letterhead head, Period period) {
        this.wording = wording;
        this.head = head;
        this.period = period;
    }

    public void above(Draft draft, List<Double> widths, String appendix, String title, String measure) {
        int half = half(widths);
        int rest = widths.size() - half;
        draft.add(
                Box.of(0, head.superior(), head.isCouncil() ? Look.AGENCY_BOLD : Look.AGENCY)
                        .across(half),
                Box.of(half, STATE, Look.AGENCY_BOLD).across(rest));
        draft.add(
                Box.of(0, head.agency(), Look.AGENCY_BOLD).across(half),
                Box.of(half, MOTTO, Look.MOTTO).across(rest));
        draft.add(Box.of(0, appendix, Look.APPENDIX).across(widths.size()));
        draft.add(Box.of(0, title, Look.TITLE).across(widths.size()));
        draft.add(Box.of(0, attachedTo(), Look.SUBTITLE).across(widths.size()));
        draft.add(Box.of(0, measure, Look.MEASURE).across(widths.size()));
    }

    public void below(Draft draft, List<Double> widths) {
        int half = half(widths);
        int rest = widths.size() - half;
        draft.space(8);
        draft.add(Box.of(
                        half,
                        wording.say("output.placeAndDate", "place", head.place(), "year", year()),
                        Look.SIGNER_NOTE)
                .across(rest));
        draft.add(
                Box.of(0, wording.say("output.preparer"), Look.SIGNER).across(half),
                Box.of(half, head.signer(), Look.SIGNER).across(rest));
        draft.add(
                Box.of(0, wording.say("output.preparer.note"), Look.SIGNER_NOTE).across(half),
                Box.of(half, wording.say("output.signer.note"), Look.SIGNER_NOTE)
                        .across(rest));
        draft.space(SIGNATURE);
        draft.keepTogether();
    }

    private String attachedTo() {
        return wording.say("output.attachedTo", "symbol", head.symbol(), "year", year());
    }

    private String year() {
        return Integer.toString(period.year());
    }

    /** How many columns come nearest to a little under half of the page. */
    private static int half(List<Double> widths) {
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        double used = 0;
        for (int column = 0; column < widths.size() - 1; column++) {
            double more = used + widths.get(column);
            if (column > 0 && more + widths.get(column + 1) / 2 > all * 0.47) return column + 1;
            used = more;
        }
        return Math.max(1, widths.size() - 1);
    }
}
