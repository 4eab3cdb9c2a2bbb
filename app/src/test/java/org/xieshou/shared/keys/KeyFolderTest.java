package org.xieshou.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir private Path folder;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void isOpenToItsOwnerAlone() throws IOException {
        var keys = new KeyFolder(folder.resolve("data/keys"));

        var made = keys.make();

        assertThat(rights(keys.path())).isEqualTo("rwx------");
        assertThat(rights(keys.file())).isEqualTo("rw-------");
        assertThat(keys.find().orElseThrow().password("x")).isEqualTo(made.password("x"));
    }

    @Test
    void closesWhatSomebodyLeftOpen() throws IOException {
        var keys = new KeyFolder(folder.resolve("keys"));
        keys.make();
        Files.setPosixFilePermissions(keys.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(keys.file(), PosixFilePermissions.fromString("rw-rw-r--"));

        keys.find();

        assertThat(rights(keys.path())).isEqualTo("rwx------");
        assertThat(rights(keys.file())).isEqualTo("rw-------");
    }

    @Test
    void neverWritesOverAKey() throws IOException {
        var keys = new KeyFolder(folder.resolve("keys"));
        keys.make();
        var text = Files.readString(keys.file());

        assertThatThrownBy(keys::make).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(keys.file()).hasContent(text);
    }

    @Test
    void saysThatAKeyCannotBeReadAndDoesNotRepeatIt() throws IOException {
        var keys = new KeyFolder(folder.resolve("keys"));
        Files.createDirectories(keys.path());
        Files.writeString(keys.file(), "c2hvcnQ=");

        assertThatThrownBy(keys::find)
                .isInstanceOf(KeysProblem.class)
                .hasMessage("keys.master-unreadable");
    }

    @Test
    void isUnlockedByItsPassphraseAlone() throws IOException {
        var key = new KeyFolder(folder.resolve("keys")).make();
        var locked = key.locked("a good passphrase");

        assertThat(MasterKey.unlock(locked, "a good passphrase").orElseThrow().password("x"))
                .isEqualTo(key.password("x"));
        assertThat(MasterKey.unlock(locked, "a good passphrase ")).isEmpty();
        assertThat(
                        MasterKey.unlock(
                                locked.replace("scrypt.65536", "scrypt.32768"),
                                "a good passphrase"))
                .isEmpty();
        assertThat(MasterKey.unlock("", "x")).isEmpty();
    }
}
