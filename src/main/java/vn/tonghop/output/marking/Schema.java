package vn.tonghop.output.marking;

/** The namespaces of a package, which its parts share: the transitional ones, or those of strict Office Open XML. */
record Schema(String main, String relationships) {

    private static final Schema TRANSITIONAL = new Schema(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    private static final Schema STRICT = new Schema(
            "http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /** As the first tag of a part says. */
    static Schema of(String part) throws Unmarkable {
        Xml xml = new Xml(part);
        if (!xml.next()) throw new Unmarkable("xml");
        String namespace = Xml.namespace(xml.tag(), xml.prefix());
        return STRICT.main.equals(namespace) ? STRICT : TRANSITIONAL;
    }
}
