package vn.tonghop.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks that a rule of operator {@link Operator#CHECK} may name, because arithmetic cannot say them. */
public enum Check {
    /** Some witness tells a unit of the roster. */
    UNIT_KNOWN,
    /** All witnesses tell the same unit. */
    UNITS_AGREE,
    YEARS_AGREE,
    THEME_OF_THE_YEAR,
    TABLE_PRESENT,
    COLUMN_PRESENT,
    COLUMN_ONCE,
    REPORTED_AFTER_THE_PERIOD,
    REPORTED_IN_TIME,
    /** The cell is one figure. */
    ONE_FIGURE,
    /** The cell was read, but a person should look. */
    PLAINLY_WRITTEN,
    /** A cell with two readings was settled by an equality of its row; told, never silent. */
    SETTLED_BY_ITS_ROW,
    FILLED,
    /** Not only promised: «đang cập nhật». */
    DELIVERED,
    EXACT,
    NOT_NEGATIVE,
    WHOLE,
    FORMULA_WORKS,
    FORMULA_CALCULATED,
    UNIT_OF_THE_COLUMN,
    OWN_ROW_ONLY,
    MULTIPLE_OF_THE_STEP,
    /** Not a thousand or a million times what it is compared with. */
    SCALE_LIKE_REFERENCE,
    /** Not the same digits in another order as what it should agree with. */
    DIGITS_IN_ORDER,
    /** Not a thousand or a million times the unit's own of last year. */
    SCALE_LIKE_LAST_YEAR,
    /** Not a thousand or a million times what the period's units give a child. */
    SCALE_LIKE_DISTRICT,
    RECREATION_NAMED,
    NUMBERS_DIFFER,
    OWN_FUNDS,
    WORDS_AGREE,
    /** The text of the report gives exact numbers. */
    EXACT_IN_PROSE,
    WORDS_AGREE_IN_PROSE,
    /** Of two donors each one's share is told. */
    DONORS_APART,
    TOTAL_AGREES,
    TOTAL_NOT_DOUBLED,
    FILE_OPENS,
    KNOWN_TABLE,
    TABLE_ONCE,
    NOTHING_HIDDEN,
    NO_PERSONAL_DATA,
    COLUMNS_KNOWN,
    /** No row of a level that the form does not have. */
    ROWS_KNOWN,
    NO_NOTES,
    /** The version that counts is the unit's only one. */
    ONLY_VERSION,
    /** Of two versions with other figures it is known which is newer. */
    NEWER_VERSION_KNOWN,
    /** The version that a person chose counts. */
    CHOICE_STANDS,
    /** The newest version counts. */
    NEWEST_VERSION_COUNTS,
    /** Not all the same as another unit's. */
    FIGURES_OF_ITS_OWN,
    /** Not nearly all the same as the unit's own of last year. */
    FIGURES_OF_THIS_YEAR,
    /** What was answered to a question could be taken. */
    ANSWERS_FIT,
    /** A cell was not edited to one number and its question answered with another. */
    CELL_AND_ANSWER_AGREE;

    static Optional<Check> find(String id) {
        return Stream.of(values()).filter(check -> check.id().equals(id)).findFirst();
    }

    /** As the table of rules writes it: {@code years_agree}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
