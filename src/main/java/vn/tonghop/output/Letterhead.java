package vn.tonghop.output;

import java.util.Locale;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;

/**
 * Who issues a document, as its head and foot say it. Offices change (since 2025 it is another ministry's), so the texts are
 * parameters of the form: {@code agency_superior}, {@code agency}, {@code agency_place}, {@code agency_signer},
 * {@code report_symbol}; {@code {unit}} in them is the unit's name, {@code ;} a line break. Each may be empty.
 *
 * @param isCouncil the people's committee itself issues it: both lines of the head are its name
 * @param agencyInText who issues it, within a sentence
 * @param signer the title above the signature
 * @param symbol what follows the number of the report, {@code BC-UBND}
 */
public record Letterhead(
        String superior,
        String agency,
        boolean isCouncil,
        String agencyInText,
        String place,
        String signer,
        String symbol) {

    private static final String UNIT = "{unit}";
    private static final String COUNCIL = "Ủy ban nhân dân";

    public static Letterhead of(Form form, OrgUnit unit) {
        String agency = parameter(form, "agency", UNIT);
        boolean council = agency.equals(UNIT);
        UnitName name = UnitName.of(unit);
        return new Letterhead(
                upper(parameter(form, "agency_superior", COUNCIL), unit),
                upper(agency, unit),
                council,
                council ? COUNCIL + " " + name.inText() : agency.replace(UNIT, name.inText()),
                parameter(form, "agency_place", name.own()).replace(UNIT, unit.name()),
                upper(parameter(form, "agency_signer", "TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH"), unit),
                parameter(form, "report_symbol", "BC-UBND"));
    }

    private static String parameter(Form form, String parameter, String otherwise) {
        return form.parameter(parameter).orElse(otherwise).replaceAll("\\s*;\\s*", "\n");
    }

    private static String upper(String text, OrgUnit unit) {
        return text.replace(UNIT, unit.name()).toUpperCase(Locale.ROOT);
    }
}
