package vn.tonghop.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Script;

/** Programs in which reading one content ends the JVM, as a file may that breaks the machine under it. */
final class Deadly {

    private Deadly() {}

    /** A night; arguments: working folder, the deadly content's hash. */
    static final class Night {
        public static void main(String[] args) throws Exception {
            Path dir = FaultyFileSystemProvider.over(
                    Path.of(args[0]), Script.counting().haltingOnRead(args[1], "CarefulReading"));
            Alone alone = new Alone(Jvm.command(Child.class, args[1]), Duration.ofSeconds(60));
            PlainNight.run(dir, new RememberingLedger(), alone);
        }
    }

    /** The child that works on one file; argument: the deadly content's hash. */
    static final class Child {
        public static void main(String[] args) throws IOException {
            byte[] question = System.in.readAllBytes();
            if (new String(question, StandardCharsets.ISO_8859_1).contains(args[0]))
                Runtime.getRuntime().halt(134);
            Alone.answer(new ByteArrayInputStream(question), PlainNight.CHECK, PlainNight.MARKING);
        }
    }

    /** A child that never reads what it is asked. */
    static final class Hanging {
        public static void main(String[] args) throws InterruptedException {
            Thread.sleep(600_000);
        }
    }

    /** A night that halts at an operation; arguments: working folder, the operation's number. */
    static final class Halting {
        public static void main(String[] args) throws Exception {
            PlainNight.run(FaultyFileSystemProvider.over(Path.of(args[0]), Script.halting(Integer.parseInt(args[1]))));
        }
    }
}
