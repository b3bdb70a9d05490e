package vn.tonghop.output;

import java.util.Locale;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;

/**
 * Who issues a document, as its head and foot say it. Offices change (since 2025 it is another ministry's), so the texts are
 * parameters of the form: {@code agency_superior}, {@code agency}, {@code agency_place}, {@code agency_signer},
 * {@code report_symbol}; {@code {unit}} in them is the unit's name. Each may be empty.
 *
 * @param signer the title above the signature
 * @param symbol what follows the number of the report, {@code BC-UBND}
 */
public record Letterhead(String superior, String agency, String place, String signer, String symbol) {

    public static Letterhead of(Form form, OrgUnit unit) {
        return new Letterhead(
                text(form, "agency_superior", "ỦY BAN NHÂN DÂN", unit).toUpperCase(Locale.ROOT),
                text(form, "agency", "{unit}", unit).toUpperCase(Locale.ROOT),
                text(form, "agency_place", bareName(unit.name()), unit),
                text(form, "agency_signer", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", unit)
                        .toUpperCase(Locale.ROOT),
                text(form, "report_symbol", "BC-UBND", unit));
    }

    private static String text(Form form, String parameter, String otherwise, OrgUnit unit) {
        return form.parameter(parameter).orElse(otherwise).replace("{unit}", unit.name());
    }

    /** «Huyện Đức Cơ» is in «Đức Cơ»: the type word is left out. */
    private static String bareName(String name) {
        return name.replaceFirst("^(?i:Thành phố|Thị trấn|Thị xã|Tỉnh|Huyện|Quận|Xã|Phường|Đặc khu)\\s+", "");
    }
}
