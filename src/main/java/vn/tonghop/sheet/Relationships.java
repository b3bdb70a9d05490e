package vn.tonghop.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a part of an Office package points to (ECMA-376 part 2). Types are known by their last word, which strict and transitional files share. */
final class Relationships {

    /**
     * One arrow.
     *
     * @param type the last word of the type's address: {@code worksheet}, {@code sharedStrings}
     * @param target the name of a part of the package; an external one as written
     */
    record Relationship(String id, String type, String target, boolean external) {}

    private final Map<String, Relationship> byId = new LinkedHashMap<>();

    private Relationships() {}

    /** Of a part, or of the package itself ({@code ""}); none when the package says none. */
    static Relationships of(String part, Packed zip, Budget budget) throws IOException {
        Relationships read = new Relationships();
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Optional<InputStream> stream = zip.find(name);
        if (stream.isEmpty()) return read;
        try (SafeXml xml = SafeXml.over(name, stream.get(), budget)) {
            while (xml.nextInside(0)) if (xml.name().equals("Relationship")) read.add(xml, part, budget);
        }
        return read;
    }

    private void add(SafeXml xml, String part, Budget budget) throws IOException {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (type == null || target == null) return;
        boolean external = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
        String name = budget.text(external ? target : resolve(part, target));
        String key = id == null ? "" : id;
        byId.putIfAbsent(key, new Relationship(key, type.substring(type.lastIndexOf('/') + 1), name, external));
    }

    Optional<Relationship> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Relationship> ofType(String type) {
        List<Relationship> found = new ArrayList<>();
        for (Relationship one : byId.values()) if (one.type().equals(type)) found.add(one);
        return found;
    }

    /** The first part of a type that is in the package. */
    Optional<String> first(String type) {
        return ofType(type).stream()
                .filter(one -> !one.external())
                .map(Relationship::target)
                .findFirst();
    }

    /** A target as the name of a part: relative to the part's folder, or from the top where it begins with a slash. */
    static String resolve(String part, String target) {
        String path = target.replace('\\', '/');
        Deque<String> names = new ArrayDeque<>();
        String base = path.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        for (String name : (base + path).split("/")) {
            if (name.equals("..")) names.pollLast();
            else if (!name.isEmpty() && !name.equals(".")) names.addLast(name);
        }
        return String.join("/", names);
    }
}
