package org.xieshou.commands;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// An installation with its rooms at work. Closing stops the rooms first and the database after them.
public final class House implements AutoCloseable {

    private final Installation installation;
    private final ConfigurableApplicationContext rooms;

    private House(Installation installation, ConfigurableApplicationContext rooms) {
        this.installation = installation;
        this.rooms = rooms;
    }

    /// Rooms without the web server. The installation is closed with the house, also if the rooms do not start.
    public static House open(Class<?> app, Installation installation) {
        return start(app, installation, WebApplicationType.NONE, Map.of());
    }

    /// Rooms and web server.
    static House serve(Class<?> app, Installation installation, Map<String, Object> web) {
        return start(app, installation, WebApplicationType.SERVLET, web);
    }

    private static House start(
            Class<?> app,
            Installation installation,
            WebApplicationType type,
            Map<String, Object> more) {
        SpringApplication spring = new SpringApplication(app);
        spring.setWebApplicationType(type);
        // one hook of ours, so that the database stops after the rooms and not beside them
        spring.setRegisterShutdownHook(false);
        Map<String, Object> properties = new HashMap<>(installation.properties());
        properties.putAll(more);
        try {
            spring.addInitializers(context ->
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(
                                    new org.springframework.core.env.MapPropertySource(
                                            "installation", properties)));
            return new House(installation, spring.run());
        } catch (RuntimeException | Error e) {
            installation.close();
            throw e;
        }
    }

    /// Any bean of the rooms.
    public <T> T get(Class<T> type) {
        return rooms.getBean(type);
    }

    public Installation installation() {
        return installation;
    }

    ConfigurableApplicationContext rooms() {
        return rooms;
    }

    @Override
    public void close() {
        try {
            rooms.close();
        } finally {
            installation.close();
        }
    }
}
