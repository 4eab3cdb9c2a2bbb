package org.xieshou.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.keys.MasterKey;

/// The ground under all rooms: clock, owner, master key, migrations, logins.
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Owner owner(
            @Value("${xieshou.database.url}") String url,
            @Value("${xieshou.database.user}") String user,
            @Value("${xieshou.database.password}") String password) {
        return new Owner(url, user, password);
    }

    @Bean
    MasterKey masterKey(Owner owner, @Value("${xieshou.data}") String data)
            throws SQLException, IOException {
        return MasterKeySearch.in(Path.of(data, "keys"), owner);
    }

    @Bean
    Pools pools(Owner owner, MasterKey master) throws SQLException {
        Pools.makeLogins(owner, master::password);
        Migrations.run(owner);
        return new Pools(owner, master::password);
    }
}
