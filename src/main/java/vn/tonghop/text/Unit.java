package vn.tonghop.text;

/** What a figure counts. Money is always in đồng. */
public enum Unit {
    DONG,
    TRE,
    LUOT,
    SUAT,
    DIEM,
    CONG_TRINH,
    HOAT_DONG;

    /** The id that machines read: {@code dong}, {@code tre}, … as in the form and in figures.csv. */
    public String id() {
        return switch (this) {
            case DONG -> "dong";
            case TRE -> "tre";
            case LUOT -> "luot";
            case SUAT -> "suat";
            case DIEM -> "diem";
            case CONG_TRINH -> "congtrinh";
            case HOAT_DONG -> "hoatdong";
        };
    }
}
