package org.xieshou.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xieshou.postgres.PostgresProblem.What;

/// As whom PostgreSQL's programs run: it refuses root, and containers often have nobody else.
///
/// @param prefix words before each command
/// @param uid who must own the cluster, seen from outside
record Guise(List<String> prefix, int uid) {

    private static final int NOBODY = 65534;

    Guise {
        prefix = List.copyOf(prefix);
    }

    /// @throws PostgresProblem if we are root and cannot step down
    static Guise choose() {
        int uid = ownUid();
        if (uid != 0) {
            return new Guise(List.of(), uid);
        }
        // a user namespace without a mapping: root outside, nobody inside, files stay root's
        Guise unshare = new Guise(List.of("unshare", "-U"), 0);
        Guise setpriv =
                new Guise(
                        List.of(
                                "setpriv",
                                "--reuid=" + NOBODY,
                                "--regid=" + NOBODY,
                                "--clear-groups"),
                        NOBODY);
        String wanted =
                System.getProperty("xieshou.postgres.guise", "any").toLowerCase(Locale.ROOT);
        if (!wanted.equals("setpriv") && unshare.works()) {
            return unshare;
        }
        if (!wanted.equals("unshare") && setpriv.works()) {
            return setpriv;
        }
        throw new PostgresProblem(What.ROOT_REFUSED);
    }

    private static int ownUid() {
        try {
            Path probe = Files.createTempFile("xieshou", "uid");
            try {
                return Folders.owner(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private boolean works() {
        try {
            return Program.run(command("true")).worked();
        } catch (IOException e) {
            return false;
        }
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /// Makes the tree readable by the one the server runs as; a tree of some third user is left alone.
    void own(Path tree) throws IOException {
        int owner = Folders.owner(tree);
        if (owner == uid) {
            return;
        }
        if (ownUid() != 0 || (owner != 0 && owner != NOBODY)) {
            Object name = Files.getAttribute(tree, "owner:owner", LinkOption.NOFOLLOW_LINKS);
            throw new PostgresProblem(What.FOREIGN_OWNER, tree, name);
        }
        Folders.give(tree, uid);
    }

    /// @throws PostgresProblem naming the folder on the way that nobody but root may enter
    void requireWayTo(Path folder) throws IOException {
        if (uid != NOBODY || ownUid() != 0) {
            return;
        }
        for (Path path : Folders.upwards(folder)) {
            var rights = Files.getPosixFilePermissions(path);
            if (!rights.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new PostgresProblem(What.CLOSED_PARENT, folder, path);
            }
        }
    }
}
