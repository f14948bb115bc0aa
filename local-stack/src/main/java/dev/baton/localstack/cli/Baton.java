package dev.baton.localstack.cli;

import dev.baton.localstack.deadletters.DeadLettersCommand;
import dev.baton.localstack.demo.DemoCommand;
import dev.baton.localstack.imports.ImportCommand;
import dev.baton.localstack.parked.ParkedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the suite; each is a class of its own. */
@Command(
        name = "baton",
        description = "The hand-over between marketing and sales, on this machine.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DeadLettersCommand.class,
            ImportCommand.class,
            ParkedCommand.class
        })
public final class Baton {

    private Baton() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Baton()).execute(arguments));
    }
}
