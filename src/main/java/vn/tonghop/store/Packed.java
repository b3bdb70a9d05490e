package vn.tonghop.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import vn.tonghop.editing.Checked;

/**
 * The checked submissions of one file as one compact column. Java's own serialization suffices: the program that reads
 * is the very version that wrote, and it reads nothing but its own records and the platform's values.
 */
public final class Packed {

    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("vn.tonghop.**;java.base/java.**;!*");

    private Packed() {}

    public static byte[] pack(List<Checked> checked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
            objects.writeObject(new ArrayList<>(checked));
        } catch (IOException e) {
            throw new IllegalStateException("a submission cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    /** Throws {@link Damaged} for anything but what {@link #pack} made. */
    public static List<Checked> unpack(byte[] packed) {
        try (ObjectInputStream objects =
                new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            objects.setObjectInputFilter(OURS);
            List<Checked> checked = new ArrayList<>();
            for (Object each : (List<?>) objects.readObject()) checked.add((Checked) each);
            return checked;
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new Damaged("a submission that was remembered is damaged", e);
        }
    }
}
