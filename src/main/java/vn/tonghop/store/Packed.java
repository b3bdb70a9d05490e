package vn.tonghop.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import vn.tonghop.editing.Checked;

/**
 * Our own records as compact bytes: the checked submissions of one file as a column, and what is asked of a JVM of its own.
 * Java's own serialization suffices: the program that reads is the very version that wrote, and it reads nothing but its own
 * records and the platform's values.
 */
public final class Packed {

    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("vn.tonghop.**;java.base/java.**;!*");

    private Packed() {}

    public static byte[] pack(List<Checked> checked) {
        return bytes(new ArrayList<>(checked));
    }

    /** Throws {@link Damaged} for anything but what {@link #pack} made. */
    public static List<Checked> unpack(byte[] packed) {
        List<Checked> checked = new ArrayList<>();
        try {
            for (Object each : value(packed, List.class)) checked.add((Checked) each);
        } catch (ClassCastException e) {
            throw damaged(e);
        }
        return checked;
    }

    public static byte[] bytes(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
            objects.writeObject(value);
        } catch (IOException e) {
            throw new IllegalStateException("a value cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    /** Throws {@link Damaged} for anything but a value of that kind that {@link #bytes} made. */
    public static <T> T value(byte[] packed, Class<T> kind) {
        try (ObjectInputStream objects =
                new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            objects.setObjectInputFilter(OURS);
            return kind.cast(objects.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw damaged(e);
        }
    }

    private static Damaged damaged(Exception why) {
        return new Damaged("a value that was remembered is damaged", why);
    }
}
