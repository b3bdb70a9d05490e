package vn.tonghop.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.decision.AnswerSheet.Choice;
import vn.tonghop.decision.AnswerSheet.Reply;
import vn.tonghop.decision.AnswerSheet.Words;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/** Understands one answer for itself: its key, its words, its number, its reason. What else was said is not looked at. */
public final class AnswerCheck {

    private static final Pattern BARE = Pattern.compile("[0-9]{1,18}");

    private AnswerCheck() {}

    public static Said check(Answer answer) {
        Optional<QuestionKey> key = QuestionKey.parse(answer.key());
        if (key.isEmpty()) return new Said.Unclear(answer, answer.reply().place(), Message.of("answer.key"));
        Optional<Channel> channel = answer.channel().isBlank()
                ? Optional.of(Channel.FILE)
                : Channel.find(answer.channel().text());
        if (channel.isEmpty())
            return new Said.Unclear(
                    answer,
                    answer.channel().place(),
                    Message.of("answer.channel", "text", answer.channel().text(), "choices", words(Channel.values())));
        return answer.sheet() == AnswerSheet.Sheet.VERSIONS
                ? choice(answer, key.get(), channel.get())
                : reply(answer, key.get(), channel.get());
    }

    private static Said choice(Answer answer, QuestionKey key, Channel channel) {
        Optional<Choice> choice = Choice.find(answer.reply().text());
        if (choice.isEmpty()) return unknown(answer, words(Choice.values()));
        if (choice.get() == Choice.UNDO) return clear(answer, key, Kind.UNDO, List.of(), channel);
        if (answer.reason().isBlank()) return noReason(answer);
        Kind kind = choice.get() == Choice.CHOOSE ? Kind.CHOOSE : Kind.WITHDRAW;
        return clear(answer, key, kind, List.of(), channel);
    }

    private static Said reply(Answer answer, QuestionKey key, Channel channel) {
        boolean value = !answer.value().raw().isBlank();
        Optional<Reply> reply = answer.reply().isBlank() && value
                ? Optional.of(Reply.VALUE)
                : Reply.find(answer.reply().text());
        if (reply.isEmpty()) return unknown(answer, words(Reply.values()));
        return switch (reply.get()) {
            case UNDO -> clear(answer, key, Kind.UNDO, List.of(), channel);
            case KEEP -> value ? tooMuch(answer) : kept(answer, key, channel);
            case AGREE -> value ? tooMuch(answer) : agreed(answer, key, channel);
            case VALUE -> value(answer, key, channel);
        };
    }

    private static Said kept(Answer answer, QuestionKey key, Channel channel) {
        return answer.reason().isBlank() ? noReason(answer) : clear(answer, key, Kind.KEEP, List.of(), channel);
    }

    private static Said agreed(Answer answer, QuestionKey key, Channel channel) {
        return key.agreed().isEmpty()
                ? new Said.Unclear(answer, answer.reply().place(), Message.of("answer.nothingProposed"))
                : clear(answer, key, Kind.CORRECT, key.agreed(), channel);
    }

    private static Said value(Answer answer, QuestionKey key, Channel channel) {
        if (key.figure() == null)
            return new Said.Unclear(answer, answer.reply().place(), Message.of("answer.noFigure"));
        if (answer.value().raw().isBlank())
            return new Said.Unclear(answer, orReply(answer.valuePlace(), answer), Message.of("answer.noValue"));
        Optional<BigDecimal> value = exact(answer.value());
        if (value.isEmpty())
            return new Said.Unclear(
                    answer,
                    orReply(answer.valuePlace(), answer),
                    Message.of("answer.number", "text", answer.value().raw()));
        return clear(answer, key, Kind.CORRECT, List.of(new QuestionKey.Change(key.figure(), value.get())), channel);
    }

    /** One whole figure, exactly: no «khoảng», no «2,5», no «2 triệu 500»; bare digits are what they are, however few. */
    private static Optional<BigDecimal> exact(Reading reading) {
        return reading instanceof Reading.Value value
                        && (value.verdict() == Verdict.OK || value.verdict() == Verdict.ZERO)
                        && (!value.review() || BARE.matcher(value.raw().strip()).matches())
                        && value.value().stripTrailingZeros().scale() <= 0
                ? Optional.of(value.value())
                : Optional.empty();
    }

    /** A sheet may lack the column: then the reply is pointed at. */
    private static Place orReply(Place place, Answer answer) {
        return place.equals(Place.NOWHERE) ? answer.reply().place() : place;
    }

    private static Said clear(
            Answer answer, QuestionKey key, Kind kind, List<QuestionKey.Change> changes, Channel channel) {
        return new Said.Clear(answer, key, kind, changes, channel);
    }

    private static Said unknown(Answer answer, List<String> choices) {
        String text = answer.reply().text();
        Message why = text.isBlank()
                ? Message.of("answer.noReply", "choices", choices)
                : Message.of("answer.reply", "text", text, "choices", choices);
        return new Said.Unclear(answer, answer.reply().place(), why);
    }

    private static Said noReason(Answer answer) {
        return new Said.Unclear(answer, orReply(answer.reason().place(), answer), Message.of("answer.reason"));
    }

    private static Said tooMuch(Answer answer) {
        return new Said.Unclear(
                answer,
                orReply(answer.valuePlace(), answer),
                Message.of(
                        "answer.tooMuch",
                        "reply",
                        answer.reply().text(),
                        "value",
                        answer.value().raw()));
    }

    private static List<String> words(Words[] words) {
        return Arrays.stream(words).map(each -> "«" + each.vi() + "»").toList();
    }
}
