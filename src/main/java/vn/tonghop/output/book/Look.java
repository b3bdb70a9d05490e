package vn.tonghop.output.book;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** What a box looks like: all styles of our workbooks, so that no file brings one along (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
public enum Look {
    AGENCY(face(13), Place.CENTRE, false),
    AGENCY_BOLD(face(13).bold(), Place.CENTRE, false),
    MOTTO(face(13).bold().underlined(), Place.CENTRE, false),
    APPENDIX(face(14).bold(), Place.CENTRE, false),
    TITLE(face(14).bold(), Place.CENTRE, false),
    SUBTITLE(face(13).italic(), Place.CENTRE, false),
    MEASURE(face(12).italic(), Place.RIGHT, false),
    PLAIN(face(12), Place.LEFT, false),
    PLAIN_BOLD(face(12).bold(), Place.LEFT, false),
    PLAIN_ITALIC(face(12).italic(), Place.LEFT, false),
    SIGNER(face(12).bold(), Place.CENTRE, false),
    SIGNER_NOTE(face(12).italic(), Place.CENTRE, false),

    HEADER(face(12).bold(), Place.CENTRE, true),
    COLUMN_NUMBER(face(11).italic(), Place.CENTRE, true),
    TEXT(face(12), Place.LEFT, true),
    CENTRED(face(12), Place.CENTRE, true),
    FIGURE(face(12), Place.RIGHT, true),
    /** A figure that says by its sign whether something rose or fell. */
    CHANGE(face(12), Place.RIGHT, true),
    PENDING(face(12).italic(), Place.CENTRE, true),
    BAND(face(12).bold().italic(), Place.LEFT, true),
    TOTAL_TEXT(face(12).bold(), Place.LEFT, true),
    TOTAL(face(12).bold(), Place.RIGHT, true),
    TOTAL_PENDING(face(12).bold().italic(), Place.CENTRE, true),
    ASIDE_TEXT(face(12).italic(), Place.LEFT, true),
    ASIDE(face(12).italic(), Place.RIGHT, true),

    /** What people fill in; the only cells that a guarded sheet lets them change. */
    ENTRY(face(12), Place.RIGHT, Paint.ENTRY),
    ENTRY_TEXT(face(12), Place.LEFT, Paint.ENTRY),
    /** A cell of the form that this unit does not fill. */
    CLOSED(face(12), Place.RIGHT, Paint.CLOSED),
    CHECK_TITLE(face(12).bold(), Place.LEFT, false),
    CHECK_LINE(face(12).bold(), Place.LEFT, true),
    CHECK_BESIDE(face(12), Place.OVERFLOWING, false),

    ITEM(face(12), Place.TOP_LEFT, true),
    ITEM_BOLD(face(12).bold(), Place.TOP_LEFT, true),
    ITEM_CENTRED(face(12), Place.TOP_CENTRE, true),
    ITEM_FIGURE(face(12), Place.TOP_RIGHT, true),
    ITEM_LINK(face(12).underlined().blue(), Place.TOP_LEFT, true),
    /** Here somebody is to write something. */
    ANSWER(face(12), Place.TOP_LEFT, Paint.ENTRY);

    final Face face;
    final Place place;
    final boolean bordered;
    final Paint paint;

    Look(Face face, Place place, boolean bordered) {
        this.face = face;
        this.place = place;
        this.bordered = bordered;
        this.paint = Paint.NONE;
    }

    Look(Face face, Place place, Paint paint) {
        this.face = face;
        this.place = place;
        this.bordered = true;
        this.paint = paint;
    }

    /** What a cell is for, as its ground shows it. */
    enum Paint {
        NONE,
        ENTRY,
        CLOSED
    }

    private static Face face(int size) {
        return new Face(size, false, false, false, false);
    }

    /** A cut of Times New Roman; size in points. */
    record Face(int size, boolean isBold, boolean isItalic, boolean isUnderlined, boolean isBlue) {

        Face bold() {
            return new Face(size, true, isItalic, isUnderlined, isBlue);
        }

        Face italic() {
            return new Face(size, isBold, true, isUnderlined, isBlue);
        }

        Face underlined() {
            return new Face(size, isBold, isItalic, true, isBlue);
        }

        Face blue() {
            return new Face(size, isBold, isItalic, isUnderlined, true);
        }
    }

    /** Where in its box the content stands. */
    enum Place {
        LEFT(HorizontalAlignment.LEFT, VerticalAlignment.CENTER),
        CENTRE(HorizontalAlignment.CENTER, VerticalAlignment.CENTER),
        RIGHT(HorizontalAlignment.RIGHT, VerticalAlignment.CENTER),
        /** Not wrapped: a long text runs on over the empty cells beside. */
        OVERFLOWING(HorizontalAlignment.LEFT, VerticalAlignment.CENTER),
        TOP_LEFT(HorizontalAlignment.LEFT, VerticalAlignment.TOP),
        TOP_CENTRE(HorizontalAlignment.CENTER, VerticalAlignment.TOP),
        TOP_RIGHT(HorizontalAlignment.RIGHT, VerticalAlignment.TOP);

        final HorizontalAlignment across;
        final VerticalAlignment down;

        Place(HorizontalAlignment across, VerticalAlignment down) {
            this.across = across;
            this.down = down;
        }
    }
}
