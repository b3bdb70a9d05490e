package vn.tonghop.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;

/** An Office package of 2007 or later that lies encrypted inside an OLE2 container. */
final class EncryptedPackage {

    /** Rounds of hashing for one password; Office asks for 100,000. */
    private static final int MAX_SPINS = 1_000_000;

    private EncryptedPackage() {}

    static boolean isIn(OleFile file) {
        return file.has("EncryptionInfo") && file.has("EncryptedPackage");
    }

    /** The package in the clear; Excel's own «read-only» password is tried first, then the given ones. */
    static byte[] open(OleFile file, List<String> passwords, Budget budget) throws IOException {
        try {
            EncryptionInfo info = new EncryptionInfo(file.root());
            if (info.getVerifier().getSpinCount() > MAX_SPINS) throw Refusal.broken("EncryptionInfo");
            Decryptor decryptor = info.getDecryptor();
            verify(decryptor, passwords, budget);
            return whole(decryptor, file, budget);
        } catch (GeneralSecurityException | RuntimeException unknownKind) {
            Refusal refusal = encrypted(passwords);
            refusal.initCause(unknownKind);
            throw refusal;
        }
    }

    private static void verify(Decryptor decryptor, List<String> passwords, Budget budget)
            throws GeneralSecurityException, Refusal {
        if (decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) return;
        for (String password : passwords) {
            budget.time();
            if (decryptor.verifyPassword(password)) return;
        }
        throw encrypted(passwords);
    }

    private static byte[] whole(Decryptor decryptor, OleFile file, Budget budget)
            throws IOException, GeneralSecurityException {
        long limit = budget.limits().fileBytes();
        try (InputStream in = decryptor.getDataStream(file.root())) {
            if (decryptor.getLength() < 0 || decryptor.getLength() > limit) throw Refusal.broken("EncryptedPackage");
            return in.readNBytes((int) decryptor.getLength());
        }
    }

    private static Refusal encrypted(List<String> tried) {
        return new Refusal(FileFormat.XLSX, Message.of(tried.isEmpty() ? "sheet.encrypted" : "sheet.wrongPassword"));
    }
}
