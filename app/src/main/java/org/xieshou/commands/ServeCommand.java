package org.xieshou.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xieshou.shared.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou serve`: the database, the rooms and the web pages, until Ctrl-C.
@Command(name = "serve", description = "Runs Xieshou until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the web pages (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "Address to listen on; 0.0.0.0 for the whole network (default: ${DEFAULT-VALUE}).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--demo",
            description = "With the people of an invented city, in a data folder of its own.")
    private boolean demo;

    @Option(names = "--fresh", description = "Forget what was done in the demo and begin anew.")
    private boolean fresh;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Port.require(bind, port);
        Path folder = demo ? data.orElse("data/demo") : data.path();
        DemoFolder.prepare(folder, demo, fresh);
        out.println(CommandProblem.text("commands.starting", folder));
        out.flush();
        House house = House.serve(xieshou.app(), Installation.alone(folder), web());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(house), "stop"));
        if (demo) {
            house.rooms().getBeanProvider(Demo.class).ifAvailable(city -> settle(city, out));
        }
        out.println(
                CommandProblem.text(
                        "commands.serving", "http://" + shown() + ":" + Port.of(house)));
        out.flush();
        return XieshouCommand.KEEPS_SERVING;
    }

    private Map<String, Object> web() {
        return Map.of("server.port", port, "server.address", bind, "xieshou.demo", demo);
    }

    private static void stop(House house) {
        System.out.println(CommandProblem.text("commands.stopping"));
        house.close();
    }

    private static void settle(Demo city, PrintWriter out) {
        city.loadIfEmpty(line -> {
            out.println("  " + line);
            out.flush();
        });
        out.println(CommandProblem.text("commands.sign-ins"));
        city.signIns().forEach(one -> out.println("  " + one.line()));
    }

    private String shown() {
        return switch (bind) {
            case "0.0.0.0", "::", "127.0.0.1" -> "localhost";
            default -> bind.contains(":") ? "[" + bind + "]" : bind;
        };
    }
}
