package vn.tonghop.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tonghop form}: what concerns the definition of the form. */
@Command(name = "form", resourceBundle = "help", mixinStandardHelpOptions = true)
final class FormCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) throw new IllegalStateException("no command line");
        throw new ParameterException(spec.commandLine(), "tonghop form check|export|rules");
    }
}
