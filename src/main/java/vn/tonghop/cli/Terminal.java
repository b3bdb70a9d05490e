package vn.tonghop.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.tonghop.batch.Progress;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** Where people read: standard output for results, standard error for one line of trouble, a bar in between. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private Renderer renderer = new Renderer(Language.VI);

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void speak(Language language) {
        renderer = new Renderer(language);
    }

    /** Messages of a form's rules too. */
    void speak(Language language, Map<String, String> templates) {
        renderer = new Renderer(language, templates);
    }

    Renderer renderer() {
        return renderer;
    }

    PrintStream out() {
        return out;
    }

    void print(String text) {
        out.println(text);
    }

    void complain(Message message) {
        err.println(Line.of(renderer.render(message)));
    }

    void complain(String line) {
        err.println(Line.of(line));
    }

    /** The cause of a failed run goes to the log, not to people. */
    void log(Exception e) {
        LoggerFactory.getLogger(Terminal.class).debug("the run could not finish", e);
    }

    Progress progress(boolean quiet) {
        if (quiet) return Progress.SILENT;
        return isTerminal() ? new Bar(renderer.render(Message.of("run.reading"))) : new Lines();
    }

    /** Asks whoever sits at the terminal; without one, or without an answer, it is as usual. */
    String ask(Message question, String usual) {
        Console console = System.console();
        if (console == null || !isTerminal()) return usual;
        String answer = console.readLine("%s ", renderer.render(question));
        return answer == null || answer.isBlank() ? usual : answer.strip();
    }

    /** Since Java 22 there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Where there is no bar: a line for each file. */
    private final class Lines implements Progress {

        @Override
        public void expect(long files) {}

        @Override
        public void done(String file) {}

        @Override
        public synchronized void say(Message told) {
            print(Line.of(renderer.render(told)));
        }

        @Override
        public void end() {}
    }

    private static final class Bar implements Progress {

        private final String title;
        private @Nullable ProgressBar bar;

        Bar(String title) {
            this.title = title;
        }

        @Override
        public synchronized void expect(long files) {
            bar = new ProgressBarBuilder()
                    .setTaskName(title)
                    .setInitialMax(files)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public synchronized void done(String file) {
            if (bar != null) bar.step();
        }

        @Override
        public synchronized void end() {
            if (bar != null) bar.close();
            bar = null;
        }
    }
}
