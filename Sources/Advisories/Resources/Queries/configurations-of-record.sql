SELECT configuration.record, configuration.body FROM configuration WHERE configuration.record = ?
