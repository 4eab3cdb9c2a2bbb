package org.xieshou.reporting.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;

/// What people come to this room for, offered on the home page.
@Configuration(proxyBeanMethods = false)
class BulletinDoors {
    @Bean
    Door writeDoor() {
        return new Door(50, "reporting.door.write", "/bulletins", Right.BULLETINS_WRITE);
    }
}
