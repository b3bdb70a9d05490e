package vn.tonghop.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.message.Message;

/** What is wrong with a command line, in our own words and the reader's language. */
final class UsageMistake {

    private UsageMistake() {}

    static Message of(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unknown)
            return Message.of("usage.unknown", "word", unknown.getUnmatched().get(0));
        if (wrong instanceof MissingParameterException missing)
            return Message.of("usage.missing", "names", names(missing.getMissing()));
        if (wrong instanceof OverwrittenOptionException twice)
            return Message.of("usage.twice", "name", name(twice.getOverwritten()));
        return Message.of("usage.wrong", "reason", String.valueOf(wrong.getMessage()));
    }

    private static List<String> names(List<ArgSpec> missing) {
        return missing.stream().map(UsageMistake::name).toList();
    }

    /** {@code --period YEAR}, {@code FILE}. */
    private static String name(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? option.longestName() + " " + missing.paramLabel()
                : missing.paramLabel();
    }
}
