/* The floor for reading a product: libyaml's own event parse of the same bytes, and nothing else.
 * Usage: floor FILE [REPEATS]   prints the median CPU time of one parse, in milliseconds. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    FILE *file = fopen(argv[1], "rb");
    int repeats = argc > 2 ? atoi(argv[2]) : 5;
    if (!file || repeats < 1 || repeats > 100) return 1;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(size);
    if (!bytes || fread(bytes, 1, size, file) != (size_t)size) return 1;
    double times[100];
    for (int i = 0; i < repeats; i++) {
        clock_t begin = clock();
        yaml_parser_t parser;
        yaml_parser_initialize(&parser);
        yaml_parser_set_input_string(&parser, bytes, size);
        for (;;) {
            yaml_event_t event;
            if (!yaml_parser_parse(&parser, &event)) return 1;
            yaml_event_type_t type = event.type;
            yaml_event_delete(&event);
            if (type == YAML_STREAM_END_EVENT) break;
        }
        yaml_parser_delete(&parser);
        times[i] = (double)(clock() - begin) * 1000 / CLOCKS_PER_SEC;
    }
    qsort(times, repeats, sizeof(double), ascending);
    printf("%.3f\n", times[repeats / 2]);
    return 0;
}
