package org.xieshou.visits.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;

/// What people come to this room for, offered on the home page.
@Configuration(proxyBeanMethods = false)
class VisitDoors {
    @Bean
    Door visitDoor() {
        return new Door(10, "visits.door.visit", "/households", Right.HOUSEHOLDS_READ);
    }
}
