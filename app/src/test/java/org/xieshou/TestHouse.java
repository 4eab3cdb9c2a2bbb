package org.xieshou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application on a database of its own, without the web server unless asked for. Close it after the test.
public final class TestHouse implements AutoCloseable {
    /// One folder for all houses of a test JVM: logins belong to the server, and their passwords come from the master key.
    private static final Path DATA = data();

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private TestHouse(TestDatabase database, WebApplicationType web, Map<String, Object> more) {
        this.database = database;
        var app = new SpringApplication(App.class);
        app.setWebApplicationType(web);
        var properties = new HashMap<String, Object>();
        // a sign-in of a test stays fresh however long the test takes; those about renewal say
        // otherwise
        properties.put("xieshou.accounts.renew-after", "12h");
        properties.putAll(more);
        properties.putAll(settings(database));
        properties.put("server.port", 0);
        app.setDefaultProperties(properties);
        this.context = app.run();
    }

    private TestHouse(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /// Around an application that something else started, such as a command.
    public static TestHouse around(TestDatabase database, ConfigurableApplicationContext context) {
        return new TestHouse(database, context);
    }

    /// The settings with which an application finds its database.
    public static Map<String, Object> settings(TestDatabase database) {
        return Map.of(
                "xieshou.data", DATA.toString(),
                "xieshou.database.url", database.url(),
                "xieshou.database.user", database.user(),
                "xieshou.database.password", database.password());
    }

    /// With the web server on a free port.
    public static TestHouse open() {
        return new TestHouse(TestDatabase.migrated(), WebApplicationType.SERVLET, Map.of());
    }

    /// The same with settings of its own, such as a city's catalogue.
    public static TestHouse open(Map<String, Object> settings) {
        return new TestHouse(TestDatabase.migrated(), WebApplicationType.SERVLET, settings);
    }

    /// Without the web server, for what is asked of the rooms alone.
    public static TestHouse withoutWeb() {
        return withoutWeb(Map.of());
    }

    /// The same with settings of its own.
    public static TestHouse withoutWeb(Map<String, Object> settings) {
        return new TestHouse(TestDatabase.migrated(), WebApplicationType.NONE, settings);
    }

    /// On a database that another house left.
    public static TestHouse on(TestDatabase database, WebApplicationType web) {
        return new TestHouse(database, web, Map.of());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public TestDatabase database() {
        return database;
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /// Stops the application and leaves its database.
    public void leave() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
        database.drop();
    }

    /// Where the houses of this test JVM have their keys.
    public static Path folder() {
        return DATA;
    }

    private static Path data() {
        try {
            var name = "house-" + System.getProperty("tests.fork", "0");
            return Files.createDirectories(Path.of("target", name)).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
