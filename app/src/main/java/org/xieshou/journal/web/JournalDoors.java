package org.xieshou.journal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;

/// What people come to this room for, offered on the home page.
@Configuration(proxyBeanMethods = false)
class JournalDoors {
    @Bean
    Door checkpointDoor() {
        return new Door(62, "journal.door.checkpoint", "/checkpoint", Right.JOURNAL_AUDIT);
    }

    @Bean
    Door heldDoor() {
        return new Door(64, "journal.door.held", "/held", Right.JOURNAL_AUDIT);
    }
}
