package vn.tonghop.accuracy;

/** What a figure is called: the unit's code, then as in figures.csv. */
record Key(String unit, String table, String row, String element) {

    /** A figure of the form's own row for a commune. */
    static Key of(String unit, String element) {
        String table = element.substring(0, 3);
        return new Key(unit, table, table.equals("p01") ? "commune" : "", element);
    }

    static Key line(String unit, int line, String element) {
        return new Key(unit, "g04", Integer.toString(line), element);
    }
}
