import { tellGapToGrown } from '../grown/grown.scenes.ts';
import { brokers, describeOnKafka } from '../support/brokers.ts';
import { describeInOwnHouse, startHouse, type House } from '../support/house.ts';
import { processOf, speaksTo } from '../support/processes.ts';
import { Stage } from '../support/stage.ts';
import { tellTheAsking } from './asking.scenes.ts';
import { tellTheBlindPart } from './blind.scenes.ts';
import { tellTheClose } from './close.scenes.ts';
import { tellOfTheEvidence } from './evidence.scenes.ts';
import { tellTheMoves } from './moves.scenes.ts';
import { Play } from './play.ts';
import { tellOfTheReminders } from './reminders.scenes.ts';
import { tellTheTalk } from './talk.scenes.ts';

function tellQuarter(name: string, open: () => Promise<House>): Stage {
  const stage = new Stage({ name, open, inOrder: true });
  const play = new Play(stage);
  tellTheAsking(play);
  tellTheBlindPart(play);
  tellTheTalk(play);
  tellOfTheEvidence(play);
  tellTheMoves(play);
  tellOfTheReminders(play);
  tellTheClose(play);
  tellGapToGrown(play);
  return stage;
}

describeInOwnHouse('a quarter, and from gap to grown, on the embedded event log', () => void tellQuarter('quarter', () => startHouse('quarter', { args: ['--no-demo'] })));

describeOnKafka('a quarter, and from gap to grown, on Apache Kafka', () => {
  const stage = tellQuarter('quarter on Kafka', () => startHouse('quarter-kafka', { script: 'start:kafka', args: ['--no-demo'], env: { KAFKA_BROKERS: brokers ?? '' } }));

  stage.scene('and it was Kafka', async () => {
    const port = Number(brokers!.split(',')[0]!.split(':')[1]);
    const services = ['directory', 'assessments', 'readiness', 'plans'].map((service) => processOf(stage.house.data!, new RegExp(`apps/${service}/dist/main\\.js`)));
    expect(services.map((pid) => speaksTo(pid, port))).toEqual([true, true, true, true]);
  });
});
