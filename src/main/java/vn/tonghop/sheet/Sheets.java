package vn.tonghop.sheet;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;

/** Opens a file of any format. */
public final class Sheets {

    private static final Logger LOG = LoggerFactory.getLogger(Sheets.class);

    private final Limits limits;
    private final Passwords passwords;

    /** @param passwords tried on an encrypted file, after Excel's own «read-only» one */
    public Sheets(Limits limits, Passwords passwords) {
        this.limits = limits;
        this.passwords = passwords;
    }

    /** @param passwords of whomever, tried in their order */
    public Sheets(Limits limits, List<String> passwords) {
        this(
                limits,
                new Passwords(passwords.stream()
                        .map(one -> new Passwords.Told("", one))
                        .toList()));
    }

    /** Opens the bytes of a file; the name decides nothing but which password is tried first. Never throws for anything that the bytes say. */
    public Opened open(String name, byte[] content) {
        return use(name, content, opened -> opened);
    }

    /**
     * Opens the bytes of a file, and lets them be used while no other file that takes as much memory is open in this JVM:
     * of small files any number may be.
     */
    public <T> T use(String name, byte[] content, Function<Opened, T> use) {
        Budget budget = new Budget(limits);
        try {
            budget.takeTurnFor(content.length);
            return use.apply(open(name, content, budget));
        } finally {
            budget.end();
        }
    }

    private Opened open(String name, byte[] content, Budget budget) {
        FileFormat format = FileFormat.UNKNOWN;
        try {
            if (content.length > limits.fileBytes())
                throw Budget.over("fileBytes", Budget.megabytes(limits.fileBytes()));
            format = Sniffer.sniff(content, limits);
            return new Opened.Readable(read(name, format, content, budget));
        } catch (Refusal refusal) {
            return new Opened.Refused(refusal.format(format), refusal.reason());
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} cannot be read", name, e);
            return new Opened.Refused(format, Refusal.broken(format.name()).reason());
        } catch (StackOverflowError | OutOfMemoryError e) {
            LOG.warn("{} could not be read safely: {}", name, e.toString());
            return new Opened.Refused(format, Message.of("sheet.unsafe"));
        }
    }

    private Contents read(String name, FileFormat format, byte[] content, Budget budget) throws IOException {
        return switch (format) {
            case XLSX, XLSM -> new XlsxReader().read(content, budget);
            case XLS, EXCEL_95 -> ole(name, content, budget);
            case CSV -> new CsvReader().read(content, budget);
            case ODS -> new OdsReader().read(content, budget);
            case DOCX -> new DocxReader().read(content, budget);
            case SPREADSHEETML -> new SpreadsheetMlReader().read(content, budget);
            case HTML -> new HtmlTableReader().read(content, budget);
            case XLSB -> throw new Refusal(Message.of("sheet.xlsb"));
            case DOC -> throw new Refusal(Message.of("sheet.doc"));
            case PDF -> throw new Refusal(Message.of("sheet.pdf"));
            case PICTURE -> throw new Refusal(Message.of("sheet.picture"));
            case ARCHIVE -> throw new Refusal(Message.of("sheet.archive"));
            case EMPTY -> throw new Refusal(Message.of("sheet.empty"));
            case UNKNOWN -> throw new Refusal(Message.of("sheet.unknown"));
        };
    }

    /** An encrypted package is what it is once opened; a container in a container is not opened again. */
    private Contents ole(String name, byte[] content, Budget budget) throws IOException {
        XlsReader xls = new XlsReader(passwords.forFile(name));
        if (!Signature.at(content, 0, Signature.OLE2)) return xls.read(content, budget);
        OleFile file = OleFile.open(content);
        if (!EncryptedPackage.isIn(file)) return xls.read(content, budget);
        byte[] plain = EncryptedPackage.open(file, passwords.forFile(name), budget);
        FileFormat format = Sniffer.sniff(plain, budget.limits());
        if (format == FileFormat.XLS || format == FileFormat.EXCEL_95) throw Refusal.broken("EncryptedPackage");
        try {
            return read(name, format, plain, budget);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.format(format), refusal.reason());
        }
    }
}
