package vn.tonghop.sheet;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;

/** Opens an encrypted BIFF8 stream (XOR, RC4, RC4 of CryptoAPI); Excel's own «read-only» password is tried first. */
final class BiffEncryption {

    private final List<String> passwords;

    BiffEncryption(List<String> passwords) {
        this.passwords = passwords;
    }

    /** @param filePass the walker on the FILEPASS record; all behind it is encrypted, but for the heads of records */
    byte[] decrypt(byte[] stream, BiffRecords filePass) throws Refusal {
        EncryptionInfo info = info(stream, filePass);
        open(info.getDecryptor());
        byte[] plain = stream.clone();
        int from = filePass.end();
        BiffRecords records = new BiffRecords(stream, from);
        Biff8DecryptingStream in =
                new Biff8DecryptingStream(new ByteArrayInputStream(stream, from, stream.length - from), from, info);
        while (records.next()) {
            in.readRecordSID();
            in.readDataSize();
            byte[] body = new byte[records.length()];
            in.readFully(body);
            System.arraycopy(body, 0, plain, records.offset() + 4, body.length);
        }
        return plain;
    }

    private EncryptionInfo info(byte[] stream, BiffRecords filePass) throws Refusal {
        try {
            RecordInputStream record =
                    new RecordInputStream(new ByteArrayInputStream(stream, filePass.offset(), filePass.length() + 4));
            record.nextRecord();
            return new FilePassRecord(record).getEncryptionInfo();
        } catch (RuntimeException unknownKind) {
            throw encrypted();
        }
    }

    private Refusal encrypted() {
        return new Refusal(FileFormat.XLS, Message.of(passwords.isEmpty() ? "sheet.encrypted" : "sheet.wrongPassword"));
    }

    private void open(Decryptor decryptor) throws Refusal {
        try {
            if (decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) return;
            for (String password : passwords) if (decryptor.verifyPassword(password)) return;
        } catch (GeneralSecurityException | RuntimeException unknownKind) {
            throw encrypted();
        }
        throw encrypted();
    }
}
