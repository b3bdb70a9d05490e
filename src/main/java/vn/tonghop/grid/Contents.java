package vn.tonghop.grid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.message.Message;

/**
 * An opened file: its grids in the file's order, and the prose beside them.
 *
 * @param pictures how many pictures the file holds
 * @param modified the document's own time of last change (docProps, meta.xml, summary information), null when silent
 * @param properties the document's custom properties, by name
 * @param notes what the sender should know: external links, macros not run, legacy encoding converted
 */
public record Contents(
        FileFormat format,
        List<Grid> grids,
        List<Paragraph> prose,
        int pictures,
        @Nullable Instant modified,
        Map<String, String> properties,
        List<Message> notes) {

    public Contents {
        grids = List.copyOf(grids);
        prose = List.copyOf(prose);
        properties = Map.copyOf(properties);
        notes = List.copyOf(notes);
    }
}
