package org.xieshou.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `xieshou version`: what was built, and from which commit.
@Command(name = "version", description = "Says which Xieshou this is.")
final class VersionCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        BuildVersion build = BuildVersion.ofThis();
        spec.commandLine().getOut().println(json ? build.json() : build.sentence());
        return 0;
    }
}
