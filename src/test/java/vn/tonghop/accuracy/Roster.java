package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/** A district and its communes; the second one is invented, with names that are hard to tell apart. */
record Roster(String district, List<OrgUnit> communes, OrgUnits units) {

    static final Roster DUC_CO = of("Huyện Đức Cơ", "631", """
            23857 Thị trấn Chư Ty
            23860 Xã Ia Dơk
            23863 Xã Ia Krêl
            23866 Xã Ia Din
            23869 Xã Ia Kla
            23872 Xã Ia Dom
            23875 Xã Ia Lang
            23878 Xã Ia Kriêng
            23881 Xã Ia Pnôn
            23884 Xã Ia Nan
            """);

    static final Roster YEN_THUY = of("Huyện Yên Thủy", "901", """
            00901 Thị trấn Hòa Thắng
            00904 Xã Hòa Thắng
            00907 Xã Thủy Xuân
            00910 Xã Đắk R'La
            00913 Xã Tân An
            00916 Xã Tân Ân
            00919 Xã Quý Mỹ
            00922 Phường 06
            00925 Phường 16
            00928 Xã Khoái Hoá
            """);

    private static Roster of(String district, String code, String communes) {
        List<OrgUnit> all = new ArrayList<>();
        all.add(unit("64", "Tỉnh Gia Lai", "province", "", 0));
        all.add(unit(code, district, "district", "64", 0));
        List<OrgUnit> own = new ArrayList<>();
        for (String line : communes.strip().split("\n"))
            own.add(unit(line.substring(0, 5), line.substring(6), "commune", code, 9_000));
        all.addAll(own);
        return new Roster(district, List.copyOf(own), new OrgUnits(all, "commune"));
    }

    private static OrgUnit unit(String code, String name, String level, String parent, long population) {
        return population == 0
                ? new OrgUnit(code, name, level, parent, null, null, null, null, null, null, "")
                : new OrgUnit(code, name, level, parent, null, null, population, 3_000L, 12L, 4L, "");
    }
}
