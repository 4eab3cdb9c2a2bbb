package org.xieshou.commands;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.health.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou export-fhir`: one person's health file as FHIR R4, by the same rules as the page: in a clinician's name and reach,
/// for one receiver, to whom the person has said yes; the household sees that it was opened.
@Command(
        name = "export-fhir",
        description =
                "Writes one person's health file as FHIR R4, for a receiver to whom the person has said yes.")
final class ExportFhirCommand implements Callable<Integer> {
    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Option(
            names = "--as",
            paramLabel = "LOGIN",
            description =
                    "The clinician in whose name and reach it is written. Or XIESHOU_TOKEN in the environment.")
    private @Nullable String login;

    @Option(
            names = "--household",
            paramLabel = "ID",
            required = true,
            description = "As in the address of the person's page.")
    private UUID household = new UUID(0, 0);

    @Option(
            names = "--person",
            paramLabel = "ID",
            required = true,
            description = "As in the address of the person's page.")
    private UUID person = new UUID(0, 0);

    @Option(
            names = "--to",
            paramLabel = "UNIT",
            required = true,
            description = "The receiver: a unit's short id.")
    private String to = "";

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            descriptionKey = "file",
            description = "Must not be there yet; only you can read it.")
    private Path file = Path.of("health.fhir.json");

    @Override
    public Integer call() {
        try (var house = xieshou.open(data)) {
            var actor = Acting.as(login, house);
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            write(house.get(Exports.class).fhir(actor, household, person, to));
            spec.commandLine().getOut().println(file);
            spec.commandLine().getOut().flush();
        } catch (FileAlreadyExistsException e) {
            throw new CommandProblem(What.FILE_IS_THERE, e, file);
        } catch (IOException e) {
            throw new CommandProblem(What.CANNOT_WRITE, e, file);
        }
        return 0;
    }

    /// From its first byte nobody else may read it.
    private void write(byte[] bundle) throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, onlyMine())) {
            var bytes = java.nio.ByteBuffer.wrap(bundle);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static FileAttribute<?>[] onlyMine() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
