package org.xieshou.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.xieshou.postgres.PostgresProblem.What;

/// How the owner gets in. The password is random and lies in a file that only the app's user may read: loopback alone would let in
/// everybody who has a login on the machine.
///
/// @param database one of the server on `port`
record OwnerLogin(int port, String database, String password) {

    static final String USER = "xieshou_owner";
    static final String DATABASE = "xieshou";

    String user() {
        return USER;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    OwnerLogin to(String other) {
        return new OwnerLogin(port, other, password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url() + "?connectTimeout=5&loginTimeout=10", USER, password);
    }

    static Path file(Path folder) {
        return folder.resolve("owner.password");
    }

    /// @throws PostgresProblem if there is none
    static String read(Path folder) {
        try {
            String password =
                    Files.exists(file(folder)) ? Files.readString(file(folder)).strip() : "";
            if (password.isEmpty()) {
                throw new PostgresProblem(What.PASSWORD_LOST, folder);
            }
            return password;
        } catch (IOException e) {
            throw new PostgresProblem(What.PASSWORD_LOST, e, folder);
        }
    }

    /// Writes a new random password for a new cluster.
    static void invent(Path folder) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file(folder));
        write(file(folder), HexFormat.of().formatHex(random));
    }

    /// Writes a file that only its owner may read, from its first byte on.
    static void write(Path file, String secret) throws IOException {
        var mine =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, mine);
        Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
    }
}
