SELECT threat, stride, NULL, NULL FROM threat_stride ORDER BY threat, place
