#include "CBenchmark.h"

#include <string.h>

void bench_copy(void *to, const void *from, size_t size) {
  memcpy(to, from, size);
  __asm__ volatile("" : : "r"(to) : "memory");
}

#if defined(__linux__)
#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

int bench_counter_open(void) {
  struct perf_event_attr attributes = {0};
  attributes.type = PERF_TYPE_HARDWARE;
  attributes.size = sizeof attributes;
  attributes.config = PERF_COUNT_HW_INSTRUCTIONS;
  attributes.disabled = 1;
  attributes.exclude_kernel = 1;
  attributes.exclude_hv = 1;
  return (int)syscall(SYS_perf_event_open, &attributes, 0, -1, -1, 0);
}

void bench_counter_start(int counter) {
  ioctl(counter, PERF_EVENT_IOC_RESET, 0);
  ioctl(counter, PERF_EVENT_IOC_ENABLE, 0);
}

uint64_t bench_counter_stop(int counter) {
  uint64_t count = 0;
  ioctl(counter, PERF_EVENT_IOC_DISABLE, 0);
  if (read(counter, &count, sizeof count) != (ssize_t)sizeof count) return 0;
  return count;
}
#else
int bench_counter_open(void) { return -1; }
void bench_counter_start(int counter) { (void)counter; }
uint64_t bench_counter_stop(int counter) { (void)counter; return 0; }
#endif
