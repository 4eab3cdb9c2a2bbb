package org.xieshou;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.xieshou.commands.XieshouCommand;

/// The whole application: one process, one database.
///
/// The ground rooms open their own connections, one login each, and sign people in themselves, so
/// Spring Boot must not make a data source or a user of its own.
@SpringBootApplication(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
public class App {
    public static void main(String[] args) {
        int code = XieshouCommand.run(App.class, args);
        if (code != XieshouCommand.KEEPS_SERVING) {
            System.exit(code);
        }
    }
}
