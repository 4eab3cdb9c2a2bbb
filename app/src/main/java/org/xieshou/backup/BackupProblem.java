package org.xieshou.backup;

import java.nio.file.Path;
import org.xieshou.shared.Problem;

/// Why a backup could not be made, read or put back.
public final class BackupProblem extends Problem {
    private static final long serialVersionUID = 1;

    private BackupProblem(String code, Detail... details) {
        super("backup." + code, 500, details);
    }

    static BackupProblem fileExists(Path file) {
        return new BackupProblem("file-exists", detail("file", file));
    }

    static BackupProblem cannotWrite(Path file) {
        return new BackupProblem("cannot-write", detail("file", file));
    }

    static BackupProblem notABackup(Path file) {
        return new BackupProblem("not-a-backup", detail("file", file));
    }

    /// Cut off or changed, or sealed with another master key.
    static BackupProblem damaged(Path file) {
        return new BackupProblem("damaged", detail("file", file));
    }

    static BackupProblem tableDiffers(String table) {
        return new BackupProblem("table-differs", detail("table", table));
    }

    static BackupProblem madeByNewer(String room, String version) {
        return new BackupProblem("made-by-newer", detail("room", room), detail("version", version));
    }

    static BackupProblem targetNotEmpty(String database) {
        return new BackupProblem("target-not-empty", detail("database", database));
    }

    static BackupProblem keyMissing(Path place) {
        return new BackupProblem("key-missing", detail("place", place));
    }

    static BackupProblem passphraseWrong() {
        return new BackupProblem("passphrase-wrong");
    }
}
