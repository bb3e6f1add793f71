package dev.loginhelp.outbox;

import org.keycloak.provider.Spi;

/** One provider of this SPI is one kind of work in the queue. */
public final class QueueSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "login-help-queue";
    }

    @Override
    public Class<Queue> getProviderClass() {
        return Queue.class;
    }

    @Override
    public Class<QueueFactory> getProviderFactoryClass() {
        return QueueFactory.class;
    }
}
