package org.xieshou.registry.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;

/// What people come to this room for, offered on the home page.
@Configuration(proxyBeanMethods = false)
class RegisterDoors {
    @Bean
    Door importDoor() {
        return new Door(20, "hall.door.import", "/import", Right.HOUSEHOLDS_IMPORT);
    }

    @Bean
    Door qualityDoor() {
        return new Door(25, "hall.door.quality", "/quality", Right.HOUSEHOLDS_WRITE);
    }

    @Bean
    Door openedDoor() {
        return new Door(60, "glass.door.opened", "/glass/opened", Right.JOURNAL_AUDIT);
    }
}
