package vn.tonghop.output.marking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relationships of one part, read from and written into the package. */
final class Relations {

    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private static final String TYPE = "application/vnd.openxmlformats-package.relationships+xml";

    /**
     * One arrow.
     *
     * @param type the last word of its type's address
     * @param target a part's name, or an outside address
     */
    record Relation(String id, String type, String target, boolean external) {}

    private final Parts parts;
    private final String owner;
    private final String name;

    Relations(Parts parts, String owner) {
        this.parts = parts;
        this.owner = owner;
        int slash = owner.lastIndexOf('/') + 1;
        this.name = owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels";
    }

    String partName() {
        return name;
    }

    List<Relation> all() throws IOException, Unmarkable {
        List<Relation> all = new ArrayList<>();
        Optional<String> text = parts.find(name);
        if (text.isEmpty()) return all;
        Xml xml = new Xml(text.get());
        while (xml.find("Relationship")) {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (type == null || target == null) continue;
            boolean external = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
            all.add(new Relation(
                    empty(xml.attribute("Id")),
                    type.substring(type.lastIndexOf('/') + 1),
                    external ? target : Parts.resolve(owner, target),
                    external));
        }
        return all;
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    Optional<Relation> find(String id) throws IOException, Unmarkable {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    List<Relation> ofType(String type) throws IOException, Unmarkable {
        return all().stream()
                .filter(each -> each.type().equals(type) && !each.external())
                .toList();
    }

    /** Adds an arrow to a part of the package and tells its id. */
    String add(Schema schema, String type, String target) throws IOException, Unmarkable {
        String text = parts.find(name).orElse(EMPTY);
        if (!parts.has(name)) new ContentTypes(parts).ending("rels", TYPE);
        List<String> taken = all().stream().map(Relation::id).toList();
        int number = 1;
        while (taken.contains("rIdTh" + number)) number++;
        String id = "rIdTh" + number;
        parts.put(
                name,
                Tags.appended(
                        text,
                        "Relationships",
                        prefix -> "<" + prefix + "Relationship Id=\"" + id + "\" Type=\"" + schema.relationships() + "/"
                                + type + "\" Target=\"/" + Xml.escape(target) + "\"/>"));
        return id;
    }

    void remove(String id) throws IOException, Unmarkable {
        Optional<String> text = parts.find(name);
        if (text.isPresent())
            parts.put(
                    name, Tags.without(text.get(), xml -> xml.opens("Relationship") && id.equals(xml.attribute("Id"))));
    }
}
