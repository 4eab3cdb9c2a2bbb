package org.xieshou.assistance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;

/// What people come to this room for, offered on the home page.
@Configuration(proxyBeanMethods = false)
class GoodsDoors {
    @Bean
    Door receiptDoor() {
        return new Door(30, "assistance.door.receipt", "/stock/receipt/new", Right.GOODS_WRITE);
    }
}
