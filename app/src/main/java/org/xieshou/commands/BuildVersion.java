package org.xieshou.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// What the build wrote down about itself.
///
/// @param version of the release
/// @param commit short hash, or "unknown" outside of a git work tree
/// @param committed ISO time of that commit, or "unknown"
record BuildVersion(String version, String commit, String committed) {

    static BuildVersion ofThis() {
        Properties build = read("/META-INF/build-info.properties");
        return new BuildVersion(
                known(build, "build.version"),
                known(build, "build.commit"),
                known(build, "build.committed"));
    }

    private static String known(Properties build, String key) {
        String value = build.getProperty(key, "").strip();
        return value.isEmpty() ? "unknown" : value;
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sentence() {
        return "xieshou " + version + ", commit " + commit + " of " + committed;
    }

    /// The parts are version numbers, hashes and times: nothing in them needs escaping.
    String json() {
        return "{\"version\":\"%s\",\"commit\":\"%s\",\"committed\":\"%s\"}"
                .formatted(version, commit, committed);
    }

    /// For `--version`.
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ofThis().sentence()};
        }
    }
}
