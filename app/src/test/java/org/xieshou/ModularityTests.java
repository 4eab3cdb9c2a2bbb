package org.xieshou;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The arrows between rooms: each room names in its `package-info.java` which others it may import.
class ModularityTests {

    @Test
    void roomsImportOnlyWhatTheySayAndNeverInACircle() {
        ApplicationModules.of(App.class).verify();
    }
}
