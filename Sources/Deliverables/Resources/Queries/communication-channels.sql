SELECT communication, channel, NULL, NULL FROM communication_channel ORDER BY communication, place
