package vn.tonghop.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How letters are written and sent: {@code tonghop.mail.*}.
 *
 * @param from the sender's address, ASCII; empty where nothing is mailed
 * @param sender who writes, as letters call it; empty for the form's agency
 * @param contact whom to ask, with a telephone number; may be empty
 * @param replyDays working days that a unit is given to answer, until 16 o'clock
 * @param remindBefore days before the deadline on which those who have not reported are reminded
 * @param remindAfter days after it
 * @param escalateDays after so many days without an answer the unit above is told
 * @param mostBytes of a letter with its files; a larger one goes without them and says where they lie
 * @param perMinute letters at most; 0 for no limit
 * @param retryDelay before the second attempt, doubled for each further one
 * @param attempts of one letter in all; then it is FAILED
 * @param attemptsPerRun of one letter in one run; what is left goes out with the next
 * @param giveUp a letter that could not be sent for so long is FAILED
 * @param templates the office's own templates; may be missing
 * @param passwordFile checked for who can read it; empty where the password comes from the environment, or there is none
 */
public record LetterSettings(
        Send send,
        String from,
        String sender,
        String contact,
        int replyDays,
        List<Integer> remindBefore,
        List<Integer> remindAfter,
        int escalateDays,
        long mostBytes,
        int perMinute,
        Duration retryDelay,
        int attempts,
        int attemptsPerRun,
        Duration giveUp,
        boolean startTlsRequired,
        Duration connectTimeout,
        Duration readTimeout,
        Path templates,
        Optional<Path> passwordFile) {

    /** Who is mailed; all others' letters are written for a person to send. */
    public enum Send {
        ALL,
        /** Only the units above those that report. */
        DISTRICT,
        NONE
    }

    public LetterSettings {
        remindBefore = List.copyOf(remindBefore);
        remindAfter = List.copyOf(remindAfter);
    }

    /** A mail address as it goes on the wire, a domain in other letters puny-coded; empty for anything that is not one. */
    public static String address(String text) {
        return Address.parse(text).ascii();
    }

    /** Nobody is reminded of what has not come. */
    public LetterSettings withoutReminders() {
        return with(List.of(), List.of(), attemptsPerRun);
    }

    /** By day: what a server puts off waits for the night, and nobody waits for the server. */
    public LetterSettings withoutWaiting() {
        return with(remindBefore, remindAfter, 1);
    }

    private LetterSettings with(List<Integer> before, List<Integer> after, int perRun) {
        return new LetterSettings(
                send,
                from,
                sender,
                contact,
                replyDays,
                before,
                after,
                escalateDays,
                mostBytes,
                perMinute,
                retryDelay,
                attempts,
                perRun,
                giveUp,
                startTlsRequired,
                connectTimeout,
                readTimeout,
                templates,
                passwordFile);
    }

    /** What holds where nothing is set: all letters for a person to send. */
    public static LetterSettings usual(Path templates) {
        return new LetterSettings(
                Send.NONE,
                "",
                "",
                "",
                3,
                List.of(3, 1),
                List.of(1, 4, 8),
                7,
                10L << 20,
                60,
                Duration.ofMinutes(1),
                9,
                3,
                Duration.ofDays(5),
                false,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                templates,
                Optional.empty());
    }
}
