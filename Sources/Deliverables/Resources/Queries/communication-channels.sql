SELECT communication, channel, NULL FROM communication_channel ORDER BY communication, place
